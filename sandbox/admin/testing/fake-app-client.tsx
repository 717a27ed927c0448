import { hydrateRoot } from "react-dom/client";
import { FakeApp } from "./fake-app";

// A document that does not match is an error the browser tests see.
hydrateRoot(document, <FakeApp path={location.pathname} />, { onRecoverableError: (error) => console.error(`hydration: ${error}`) });
