# docker build -t citator .
# docker run --rm -v citator:/data citator watch run
FROM python:3.12-slim AS build
WORKDIR /src
COPY pyproject.toml constraints.txt README.md LICENSE ./
COPY src ./src
# Only the wheel goes on from here: no source, no compiler, no cache.
RUN python -m pip wheel --no-cache-dir --no-deps --wheel-dir /wheels .

FROM python:3.12-slim
COPY --from=build /wheels /wheels
COPY constraints.txt /wheels/
RUN python -m pip install --no-cache-dir --no-compile --disable-pip-version-check -c /wheels/constraints.txt \
      "citator[fast,postgres,web] @ file://$(ls /wheels/*.whl)" \
 && rm -r /wheels \
 && useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin citator \
 && install -d -o citator -g citator /data
ENV PYTHONDONTWRITEBYTECODE=1
WORKDIR /data
VOLUME /data
USER 10001:10001
ENTRYPOINT ["citator"]
CMD ["--help"]
