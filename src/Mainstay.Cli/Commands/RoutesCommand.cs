using System.CommandLine;
using System.Text.Json;
using Mainstay.Web;
using Mainstay.Web.Access;

namespace Mainstay.Cli.Commands;

/// <summary><c>mainstay routes</c>: every address of the service and the permission that it asks for, read from the service itself.</summary>
internal static class RoutesCommand
{
    public static Command Make(CommandContext context)
    {
        var json = Options.Json();
        var command = new Command("routes", "Every address of the service and the permission that it asks for.")
        {
            json,
        };
        command.SetAction(
            async (parsed, _) =>
            {
                var options = new MainstayWebOptions("mainstay.db", context.Clock, SignIn: new SignInSettings());
                await using var app = MainstayWeb.Build(options);
                var routes = Endpoints.Of(app);
                if (parsed.GetValue(json))
                {
                    await context.Out.WriteLineAsync(JsonSerializer.Serialize(new { routes }, AccessJson.Options));
                    return Exit.Done;
                }

                foreach (var route in routes)
                {
                    await context.Out.WriteLineAsync(
                        $"{route.Route} {route.Read} {route.Change} {route.Person ?? route.Team}"
                    );
                }

                return Exit.Done;
            }
        );
        return command;
    }
}
