# Kamerwacht in a container: not root, one writable folder (/app/state) besides /tmp.
# The base is pinned by its digest, for all architectures: a tag may move, a digest never does. docs/security.md says how
# to take a newer one.
ARG NODE_IMAGE=node:24.21.0-bookworm-slim@sha256:0e0ff40c39bc087845bfb27465a0df4ea419520094bc35842ff83dd8cbe6f9b6

# The packages, without what only development needs. No script of a package runs: the database brings its own binaries.
FROM ${NODE_IMAGE} AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts

FROM ${NODE_IMAGE}
ENV NODE_ENV=production
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json LICENSE ./
COPY src ./src
COPY config ./config
RUN chmod +x src/start.js && ln -s /app/src/start.js /usr/local/bin/kamerwacht && mkdir state && chown node:node state
# The sources without their types are made here once: every start is then faster.
ENV KAMERWACHT_SOURCES=/app/sources
RUN mkdir sources && node --disable-warning=ExperimentalWarning src/fill-stripped-sources.js sources
# Fewer pools of native memory that each keep what one busy minute needed: some 10 MB less when idle.
ENV MALLOC_ARENA_MAX=2
USER node
VOLUME /app/state
# A worker that is stuck, or that has lost its database, stops writing its heartbeat.
HEALTHCHECK --interval=60s --timeout=10s --start-period=120s --retries=3 \
  CMD ["kamerwacht", "health", "--state", "/app/state"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["kamerwacht"]
CMD ["run"]
