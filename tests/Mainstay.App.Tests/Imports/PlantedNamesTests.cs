using System.IO.Compression;
using System.Text;
using Mainstay.App.Imports;
using Mainstay.Imports;
using Mainstay.TestKit.Stores;
using Microsoft.EntityFrameworkCore;
using static Mainstay.App.Tests.Imports.Extracts;

namespace Mainstay.App.Tests.Imports;

/// <summary>A child's name in a case extract reaches no file on any disk (design.md 2.8, issue part 3).</summary>
public sealed class PlantedNamesTests
{
    private const string Planted = "Zebedee Quillfeather";

    public static TheoryData<string> CaseSources =>
        [.. SourceLayouts.All.Where(l => l.IsAllowListed).Select(l => l.Name)];

    [Theory]
    [MemberData(nameof(CaseSources))]
    public async Task NamesInColumnsThatAreNotOurs_AreInNoFile(string source)
    {
        var temp = Directory.GetFiles(Path.GetTempPath()).ToHashSet();
        await using var store = await CouncilAsync(Database.Sqlite);
        var layout = SourceLayouts.Find(source)!;
        var header = "child_name," + string.Join(',', layout.Columns.Select(c => c.Name)) + ",notes,dob\n";
        var row =
            $"{Planted},"
            + string.Join(',', layout.Columns.Select(c => c.Example))
            + $",\"saw {Planted}\nat home\",{Planted}\n";

        var outcome = await ImportAsync(store, source, header + row, Planted + ".csv");

        Assert.Equal(ImportState.Applied, outcome.State);
        Assert.Equal(["child_name", "notes", "dob"], outcome.DroppedColumns);
        await AssertNowhereAsync(store, temp);
    }

    [Theory]
    [MemberData(nameof(CaseSources))]
    public async Task NamesTypedIntoEveryCodeReferenceAndDate_AreInNoFile(string source)
    {
        var temp = Directory.GetFiles(Path.GetTempPath()).ToHashSet();
        await using var store = await CouncilAsync(Database.Sqlite);
        var layout = SourceLayouts.Find(source)!;
        var header = string.Join(',', layout.Columns.Select(c => c.Name)) + "\n";
        var good = string.Join(',', layout.Columns.Select(c => c.Example)) + "\n";
        // Names of workers and teams are the council's own and are kept; everything else may hold nobody's name.
        var open = layout.Columns.Where(c => c.Type is not (CellType.Text or CellType.Key)).ToList();
        var rows = open.Select(p => string.Join(',', layout.Columns.Select(c => c == p ? Planted : c.Example)) + "\n");

        await ImportAsync(store, source, header + good + string.Concat(rows), "extract.csv");

        await AssertNowhereAsync(store, temp);
    }

    private static Task<ImportOutcome> ImportAsync(TestStore store, string source, string csv, string fileName)
    {
        var bytes = Encoding.UTF8.GetBytes(csv);
        return store
            .Get<ImportExtractHandler>()
            .HandleAsync(new ImportExtractCommand(() => new MemoryStream(bytes), fileName, source, Monday));
    }

    private static async Task AssertNowhereAsync(TestStore store, HashSet<string> before)
    {
        var files = Directory
            .GetFiles(store.Folder)
            .Concat(Directory.GetFiles(Path.GetTempPath()).Where(f => !before.Contains(f)))
            .Where(f => !IsPipe(Path.GetFileName(f)));
        foreach (var file in files)
        {
            AssertClean(await ReadSharedAsync(file), file);
        }

        // Compressed rows hide a name from the search above, so they are unpacked.
        await using var db = store.Db();
        foreach (var chunk in await db.ImportChunks.AsNoTracking().ToListAsync())
        {
            await using var packed = new BrotliStream(new MemoryStream(chunk.Content), CompressionMode.Decompress);
            using var open = new MemoryStream();
            await packed.CopyToAsync(open);
            AssertClean(open.ToArray(), $"chunk of the {chunk.Part} of run {chunk.Run}");
        }
    }

    // The runtime's own pipes: opening one waits for a debugger.
    private static bool IsPipe(string name) =>
        name.StartsWith("clr-debug-pipe", StringComparison.Ordinal)
        || name.StartsWith("dotnet-diagnostic", StringComparison.Ordinal);

    private static async Task<byte[]> ReadSharedAsync(string file)
    {
        try
        {
            await using var stream = new FileStream(
                file,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete
            );
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes);
            return bytes.ToArray();
        }
        catch (IOException)
        {
            return [];
        }
    }

    private static void AssertClean(byte[] bytes, string where)
    {
        foreach (var word in Planted.Split(' '))
        {
            Assert.False(Holds(bytes, Encoding.UTF8.GetBytes(word)), $"{word} in {where}");
            Assert.False(Holds(bytes, Encoding.Unicode.GetBytes(word)), $"{word} in {where}");
        }
    }

    private static bool Holds(byte[] bytes, byte[] word) => bytes.AsSpan().IndexOf(word) >= 0;
}
