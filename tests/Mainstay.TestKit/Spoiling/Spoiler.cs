using Mainstay.Imports;

namespace Mainstay.TestKit.Spoiling;

/// <summary>A spoiled file, and what of it is spoiled: some rows, or the whole file.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="FileName">Its name.</param>
/// <param name="FaultyLines">Lines whose rows are spoiled; every other row is as good as before. Empty when the file is.</param>
public sealed record Spoiled(byte[] Content, string FileName, IReadOnlySet<int> FaultyLines)
{
    /// <summary>Whether the file as a whole is spoiled, so that nothing of it may be applied.</summary>
    public bool IsOfFile => FaultyLines.Count == 0;
}

/// <summary>One listed way to make rows of a good file, or the file, wrong (contract K5).</summary>
/// <param name="Name">What it does.</param>
/// <param name="AppliesTo">Whether a source has what it needs.</param>
/// <param name="Spoil">Spoils a good file, which it may change, by a seeded draw.</param>
public sealed record Spoiler(string Name, Func<SourceLayout, bool> AppliesTo, Func<GoodFile, Random, Spoiled> Spoil)
{
    public override string ToString() => Name;
}
