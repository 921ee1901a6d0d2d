using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Mainstay.Core.Access;
using Mainstay.Core.Record;

namespace Mainstay.Web.Tests.Access;

/// <summary>
/// Every guarded field of every person of the council holds a text of theirs alone. Each role opens every address of the
/// running service, every address that these link to and every file behind them; no text may be there that the matrix denies.
/// </summary>
public sealed partial class MarkerTests(AccessCouncil council)
{
    private static readonly Marker[] Markers = [.. AccessCouncil.People.SelectMany(p => p.Markers)];

    public static TheoryData<AccessRole> Roles => [.. Enum.GetValues<AccessRole>()];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task NothingThatARoleOpens_ShowsWhatTheMatrixDenies(AccessRole role)
    {
        var leaks = new List<string>();
        var opened = await WalkAsync(
            await council.AsAsync(role),
            (path, text) =>
                leaks.AddRange(
                    Found(path, text)
                        .Where(m => !FieldsByRole.MaySee(role, m.Fields, m.Person.Relation))
                        .Select(m => $"{path}: {m.Fields} of {m.Person.Relation} ({m.Text})")
                )
        );

        leaks.AddRange(Found("log", council.Logged).Select(m => $"log: {m.Text}"));
        Assert.True(leaks.Count == 0, $"{leaks.Count} leaks: {string.Join('\n', leaks.Take(40))}");
        Assert.True(opened > 20, $"{opened} opened");
    }

    [Fact]
    public async Task Nobody_WithoutASession_SeesAnyText() =>
        await WalkAsync(council.Web.As(null), (path, text) => Assert.Empty(Found(path, text).Select(m => (path, m))));

    // The control: the search finds texts where they may be, so that it would find them where they may not.
    [Fact]
    public async Task TheSearch_FindsWhatIsThere()
    {
        var found = new HashSet<(FieldSet, Relation)>();
        await WalkAsync(
            await council.AsAsync(AccessRole.TeamManager),
            (path, text) => found.UnionWith(Found(path, text).Select(m => (m.Fields, m.Person.Relation)))
        );
        await WalkAsync(
            council.Named,
            (path, text) => found.UnionWith(Found(path, text).Select(m => (m.Fields, m.Person.Relation)))
        );

        Assert.Contains((FieldSet.Directory, Relation.OwnTeam), found);
        Assert.Contains((FieldSet.Caseload, Relation.OwnTeam), found);
        Assert.Contains((FieldSet.ReductionReason, Relation.Own), found);
        Assert.Contains((FieldSet.Directory, Relation.Restricted), found);
        Assert.Contains((FieldSet.Caseload, Relation.Restricted), found);
        Assert.NotEmpty(Found("/x.ods", Zipped(AccessCouncil.Kept.Name)));
    }

    private static async Task<int> WalkAsync(RunningWeb web, Action<string, string> look)
    {
        var waiting = new Queue<(string Path, int Depth)>(
            web.Endpoints.SelectMany(e =>
                    Addresses.Of(
                        e,
                        [.. AccessCouncil.People.Select(p => p.Key), "absent"],
                        ["T1", "T2", "T3", "T4", "V1", "V2", "absent"]
                    )
                )
                .Where(a => a.Path is not "/sign-out" && !a.Path.StartsWith("/assets", StringComparison.Ordinal))
                .SelectMany(a => new[] { a.Path, a.Path + "?as-at=2025-08-29" })
                .Select(p => (p, 0))
        );
        var (asked, opened) = (new HashSet<string>(), 0);
        while (waiting.TryDequeue(out var next))
        {
            if (!asked.Add(next.Depth == 0 ? next.Path : Day().Replace(next.Path, "")))
            {
                continue;
            }

            using var answer = await web.SendAsync(HttpMethod.Get, next.Path);
            var text = Text(await answer.Content.ReadAsByteArrayAsync());
            look(
                next.Path,
                text + string.Join('\n', answer.Headers.Concat(answer.Content.Headers).SelectMany(h => h.Value))
            );
            opened += (int)answer.StatusCode == 200 ? 1 : 0;
            if (next.Depth < 1)
            {
                foreach (Match link in Link().Matches(text))
                {
                    waiting.Enqueue((System.Net.WebUtility.HtmlDecode(link.Groups["to"].Value), next.Depth + 1));
                }
            }
        }

        return opened;
    }

    private static IEnumerable<Marker> Found(string path, string text)
    {
        // The address itself was the reader's own word, and choices of a form name every code there is.
        var told = Choice().Replace(text, "");
        return Markers.Where(m =>
            told.Contains(m.Text, StringComparison.OrdinalIgnoreCase)
            && !(path.Contains(Uri.EscapeDataString(m.Text), StringComparison.Ordinal))
            && (
                m.Fields != FieldSet.ReductionReason
                || path.Contains(Uri.EscapeDataString(m.Person.Key), StringComparison.Ordinal)
            )
        );
    }

    // Office files are zip archives: what stands in them is looked at unpacked.
    private static string Text(byte[] content)
    {
        if (content is not [0x50, 0x4B, ..])
        {
            return Encoding.UTF8.GetString(content);
        }

        using var archive = new ZipArchive(new MemoryStream(content));
        return string.Join(
            '\n',
            archive.Entries.Select(e =>
            {
                using var reader = new StreamReader(e.Open());
                return reader.ReadToEnd();
            })
        );
    }

    private static string Zipped(string text)
    {
        var output = new MemoryStream();
        using (var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var writer = new StreamWriter(archive.CreateEntry("content.xml").Open());
            writer.Write(text);
        }

        return Text(output.ToArray());
    }

    [GeneratedRegex("as-at=[0-9-]*", RegexOptions.None, 1000)]
    private static partial Regex Day();

    [GeneratedRegex("href=\"(?<to>/[^\"#]*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex("<option[^>]*>[^<]*</option>", RegexOptions.None, 1000)]
    private static partial Regex Choice();
}
