using System.Runtime.CompilerServices;

namespace Mainstay.Imports.Tests;

/// <summary>The pages in docs/imports are made from the layouts. Set MAINSTAY_APPROVE=1 to write them again.</summary>
public sealed class LayoutPageTests
{
    public static TheoryData<string> Sources => [.. SourceLayouts.All.Select(l => l.Name)];

    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../docs/imports"));

    [Theory]
    [MemberData(nameof(Sources))]
    public void Page_OfEverySource_IsCurrent(string source)
    {
        var path = Path.Combine(Folder(), source + ".md");
        var page = LayoutPage.Of(SourceLayouts.Find(source)!);
        if (Environment.GetEnvironmentVariable("MAINSTAY_APPROVE") == "1")
        {
            Directory.CreateDirectory(Folder());
            File.WriteAllText(path, page);
        }

        Assert.True(File.Exists(path), $"{path} is missing: run with MAINSTAY_APPROVE=1");
        Assert.Equal(page, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Template_OfEverySource_IsAGoodFile(string source) =>
        Assert.All(
            Reading.Rows(source, SourceLayouts.Find(source)!.Template()),
            r => Assert.NotEmpty(Reading.Facts(r))
        );

    [Fact]
    public void Index_NamesEverySource() =>
        Assert.All(
            SourceLayouts.All,
            l => Assert.Contains($"({l.Name}.md)", File.ReadAllText(Path.Combine(Folder(), "README.md")))
        );
}
