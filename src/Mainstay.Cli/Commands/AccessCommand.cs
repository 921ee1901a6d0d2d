using System.CommandLine;
using Mainstay.App.Access;
using Mainstay.App.Operations;
using Mainstay.Core.Access;

namespace Mainstay.Cli.Commands;

/// <summary><c>mainstay access invite</c>: the first users, until two people can approve on the page.</summary>
internal static class AccessCommand
{
    public static Command Make(CommandContext context)
    {
        var command = new Command("access", "The first users of a new store.");
        command.Subcommands.Add(Invite(context));
        return command;
    }

    private static Command Invite(CommandContext context)
    {
        var name = new Option<string>("--name") { Description = "The person's name", Required = true };
        var role = new Option<AccessRole>("--role")
        {
            Description = "Director or Administrator first",
            Required = true,
        };
        var place = new Option<string?>("--place") { Description = "The team or service, where the role needs one" };
        var person = new Option<string?>("--person") { Description = "Their staff id, where they are on the record" };
        var address = new Option<string>("--address")
        {
            Description = "The service's public address",
            DefaultValueFactory = _ => "http://127.0.0.1:5080",
        };
        var command = new Command(
            "invite",
            "Invite one of the first users and print their link, which works once. Refused as soon as two users can approve."
        )
        {
            name,
            role,
            place,
            person,
            address,
        };
        command.SetAction(
            async (parsed, cancel) =>
            {
                await using var services = await StoreServices.OpenAsync(
                    parsed.GetValue(Options.Store)!,
                    context,
                    cancel
                );
                var wanted = new WantedGrant(
                    parsed.GetValue(role),
                    parsed.GetValue(place),
                    UkClock.Today(context.Clock)
                );
                var made = await services
                    .Get<Invitations>()
                    .InviteFirstAsync(parsed.GetValue(name)!, parsed.GetValue(person), wanted, cancel);
                if (!made.IsOk)
                {
                    throw new RefusedException(made.Problems[0].Message);
                }

                await context.Out.WriteLineAsync(
                    $"INVITED user={made.Value.User} link={parsed.GetValue(address)!.TrimEnd('/')}/invitation/{made.Value.Secret}"
                );
                return Exit.Done;
            }
        );
        return command;
    }
}
