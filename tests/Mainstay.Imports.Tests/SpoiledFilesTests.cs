using Mainstay.TestKit.Spoiling;

namespace Mainstay.Imports.Tests;

/// <summary>The listed ways to spoil a file, on every source (issue part 9, contract K5).</summary>
public sealed class SpoiledFilesTests
{
    public static TheoryData<string> Sources => [.. SourceLayouts.All.Select(l => l.Name)];

    [Theory]
    [MemberData(nameof(Sources))]
    public void GoodFile_OfEverySource_IsGoodInEveryRow(string source)
    {
        var file = Reading.GoodFileOf(source, 8);

        foreach (var content in new[] { file.ToBytes(), WorkbookFile.Of(file) })
        {
            var rows = Reading.Good(Reading.Read(source, content)).Rows.ToList();

            Assert.Equal(8, rows.Count);
            Assert.All(rows, r => Assert.Empty(r.Findings));
            Assert.All(rows, r => Assert.NotEmpty(r.Facts));
        }
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void SpoiledVariants_OfEverySource_RefuseWhatIsSpoiledAndNothingElse(string source)
    {
        foreach (
            var (spoiler, layout, make) in Spoilers
                .Variants(seed: 1)
                .Concat(Spoilers.Variants(seed: 2))
                .Where(v => v.Layout.Name == source)
        )
        {
            var spoiled = make();
            var extract = Reading.Read(layout.Name, spoiled.Content, fileName: spoiled.FileName);
            var rows = extract.Rows.ToList();
            var findings = extract.FileFindings.Concat(rows.SelectMany(r => r.Findings)).ToList();

            Assert.All(findings, f => Assert.False(string.IsNullOrWhiteSpace(f.Wanted), $"{spoiler} on {source}"));
            Assert.All(rows.Where(r => !r.IsGood), r => Assert.Empty(r.Facts));
            if (spoiled.IsOfFile)
            {
                Assert.True(findings.Exists(f => f.IsOfFile), $"{spoiler} on {source} was not refused");
                continue;
            }

            var faulty = rows.Where(r => !r.IsGood).Select(r => r.Line).ToHashSet();
            Assert.True(
                faulty.SetEquals(spoiled.FaultyLines) && extract.FileFindings.Count == 0,
                $"{spoiler} on {source}: lines {string.Join(",", spoiled.FaultyLines)} expected, found {string.Join("; ", findings)}"
            );
        }
    }

    [Fact]
    public void Variants_AreMoreThanFiveHundred_EachTheSameForASeed()
    {
        var first = Spoilers.Variants(seed: 7).Select(v => v.Make().Content).ToList();
        var second = Spoilers.Variants(seed: 7).Select(v => v.Make()).ToList();

        Assert.True(first.Count >= 500, $"{first.Count} variants");
        var texts = second.Select((v, i) => (v, i)).Where(v => v.v.FileName.EndsWith(".csv", StringComparison.Ordinal));
        Assert.All(texts, v => Assert.Equal(first[v.i], v.v.Content));
    }
}
