using Mainstay.App.Operations;
using Mainstay.Seed;

namespace Mainstay.Cli;

/// <summary>Seeds, with progress on standard error and one line on standard output.</summary>
internal static class SeedWriting
{
    public static async Task<int> RunAsync(
        StoreServices services,
        SeedCommand wanted,
        CommandContext context,
        CancellationToken cancel
    )
    {
        var progress = new ProgressAtOnce<SeedProgress>(p =>
            context.Error.WriteLine($"{p.Done + 1} of {p.Of}: {p.File}")
        );
        var seeded = await services.Get<SeedCouncilHandler>().HandleAsync(wanted, progress, cancel);
        if (!seeded.IsOk)
        {
            throw new RefusedException(string.Join(Environment.NewLine, seeded.Problems.Select(p => p.Message)));
        }

        var council = seeded.Value;
        await context.Out.WriteLineAsync(
            $"SEEDED {council.CouncilName}, after {council.Authority}: {council.Files} extracts, {council.RowsApplied} rows applied, {council.RowsRefused} refused; its clock stands at {council.Today:d MMMM yyyy}"
        );
        return Exit.Done;
    }
}
