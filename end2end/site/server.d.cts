/** The sample site as journeys use it. */
export type Started = {
  origin: string;
  steward: string;
  /** Id of the installation's module for this site. */
  module: string;
  publicKey: string;
  token(user: string, changes?: object): string;
  stop(): Promise<void>;
};

export function startSite(given: { steward: string; module?: string; port?: number }): Promise<Started>;
