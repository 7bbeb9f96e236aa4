// Starts the development server on an empty database with the demo portfolio, and walks through it in Chromium.
import { defineConfig, devices } from '@playwright/test';
import { existsSync, mkdtempSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

// Workers read this file too: what the first reading decided reaches them through the environment.
const port = (process.env.STEWARD_TEST_PORT ??= String(20000 + Math.floor(Math.random() * 20000)));
const data = (process.env.STEWARD_TEST_DATA ??= mkdtempSync(join(tmpdir(), 'steward-end2end-')));
const address = `http://127.0.0.1:${port}`;

const target = process.env.CARGO_TARGET_DIR ?? join(homedir(), '.cache/steward/target');
const binary = process.env.STEWARD_BINARY ?? join(target, 'debug/steward');
const site = process.env.LEPTOS_SITE_ROOT ?? join(target, 'packing/site/files');
const browsers = [process.env.STEWARD_BROWSER, '/usr/bin/chromium', '/usr/bin/google-chrome'];

export default defineConfig({
  testDir: './tests',
  outputDir: './test-results',
  globalTeardown: './helpers/teardown.ts',
  fullyParallel: true,
  forbidOnly: !!process.env.CI,
  // A loaded machine may be too slow once; what fails twice is broken. The list at the end names what was tried again.
  retries: 1,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['html', { open: 'never' }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: address,
    locale: 'en-US',
    timezoneId: 'UTC',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: browsers.find((path) => path && existsSync(path)),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'workspace', testIgnore: /without_script/ },
    { name: 'without script', testMatch: /without_script/, use: { javaScriptEnabled: false } },
  ],
  webServer: {
    command: `"${binary}" serve --demo`,
    url: `${address}/readyz`,
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    stdout: 'ignore',
    env: {
      STEWARD_DATABASE_URL: process.env.STEWARD_TEST_DATABASE ?? `sqlite://${data}/steward.db`,
      STEWARD_DATA_DIR: data,
      STEWARD_LISTEN: `127.0.0.1:${port}`,
      STEWARD_BASE_URL: address,
      LEPTOS_OUTPUT_NAME: 'steward',
      LEPTOS_SITE_ROOT: site,
      LEPTOS_SITE_PKG_DIR: 'pkg',
      LEPTOS_HASH_FILES: 'true',
      RUST_LOG: process.env.RUST_LOG ?? 'warn',
    },
  },
});
