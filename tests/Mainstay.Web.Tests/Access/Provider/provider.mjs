// A standard OpenID Connect provider for the sign-in tests: node provider.mjs <issuer> <client id> <client secret> <redirect uri>.
// Whoever signs in is who they say; it listens on this computer only and ends when its input does.
import Provider from "oidc-provider";

const [issuer, client, secret, redirect] = process.argv.slice(2);
const provider = new Provider(issuer, {
  clients: [
    {
      client_id: client,
      client_secret: secret,
      redirect_uris: [redirect],
      response_types: ["code"],
      grant_types: ["authorization_code"],
      token_endpoint_auth_method: "client_secret_post",
    },
  ],
  pkce: { required: () => true },
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
});
provider.listen(new URL(issuer).port, "127.0.0.1", () => console.log("READY"));
process.stdin.on("end", () => process.exit(0)).resume();
