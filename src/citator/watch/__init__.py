"""The scheduled job: what is watched, what is due, what changed. Over :mod:`citator.store`, whose rows it fills and judges."""
