using System.CommandLine;
using System.Text.Json;
using Mainstay.Core.Access;
using Mainstay.Core.Record;

namespace Mainstay.Cli.Commands;

/// <summary><c>mainstay permissions</c>: how far each role reaches with each permission and field set.</summary>
internal static class PermissionsCommand
{
    private sealed record Line(string Role, string What, string Name, string Reach);

    public static Command Make(CommandContext context)
    {
        var json = Options.Json();
        var command = new Command("permissions", "How far each role reaches with each permission and field set.")
        {
            json,
        };
        command.SetAction(
            async (parsed, _) =>
            {
                var lines = All().ToArray();
                if (parsed.GetValue(json))
                {
                    await context.Out.WriteLineAsync(
                        JsonSerializer.Serialize(new { permissions = lines }, AccessJson.Options)
                    );
                    return Exit.Done;
                }

                foreach (var line in lines)
                {
                    await context.Out.WriteLineAsync($"{line.Role} {line.What} {line.Name}: {line.Reach}");
                }

                return Exit.Done;
            }
        );
        return command;
    }

    private static IEnumerable<Line> All() =>
        from role in Enum.GetValues<AccessRole>()
        from line in Enum.GetValues<Permission>()
            .Select(p => (What: "permission", Name: p.ToString(), Reach: AccessMatrix.Of(role, p)))
            .Concat(
                Enum.GetValues<FieldSet>()
                    .Select(f => (What: "fields", Name: f.ToString(), Reach: AccessMatrix.Of(role, f)))
            )
        where line.Reach != Reach.None
        select new Line(role.ToString(), line.What, line.Name, line.Reach.ToString());
}
