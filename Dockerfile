# One image for web processes, workers and migrations. The build needs development packages, so it is a stage of its own.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY extensions/tuan-after-payment/package.json extensions/tuan-after-payment/
COPY extensions/tuan-pixel/package.json extensions/tuan-pixel/
RUN npm ci --ignore-scripts
COPY . .
RUN npm run setup && npm run build

FROM node:22-bookworm-slim
ENV NODE_ENV=production PORT=3000
WORKDIR /app
COPY --from=build --chown=node:node /app /app
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Not through npm: the process itself must hear SIGTERM.
CMD ["node", "build/server.js"]
