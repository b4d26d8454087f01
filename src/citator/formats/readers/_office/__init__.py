"""What the readers of office documents and books share: the zip container, its XML parts, note labels, reference managers."""
