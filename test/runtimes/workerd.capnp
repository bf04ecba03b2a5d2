using Workerd = import "/workerd/workerd.capnp";

const date :Text = "2026-01-01";
const server :Workerd.Worker.Module = (name = "consentry/server", esModule = embed "../../dist/server.js");
const said :Workerd.Worker.Module = (name = "said.mjs", esModule = embed "said.mjs");

const config :Workerd.Config = (
  services = [
    (name = "said", worker = (
      compatibilityDate = .date,
      bindings = [(name = "PAGE", service = "page")],
      modules = [(name = "worker.mjs", esModule = embed "worker.mjs"), .said, .server],
    )),
    (name = "page", worker = (
      compatibilityDate = .date,
      bindings = [(name = "ASSETS", service = "assets")],
      modules = [
        (name = "cloudflare-worker.mjs", esModule = embed "../../examples/cloudflare-worker.mjs"),
        (name = "fetch.mjs", esModule = embed "../../examples/fetch.mjs"),
        (name = "consent.mjs", esModule = embed "../../examples/consent.mjs"),
        .server,
      ],
    )),
    (name = "assets", worker = (
      compatibilityDate = .date,
      modules = [(name = "assets.mjs", esModule = embed "assets.mjs"), .said, .server],
    )),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "said")],
);
