using System.Globalization;

namespace Mainstay.Bench;

/// <summary>Whether an output equals a reference: cell by cell, numbers by value.</summary>
internal static class Agreement
{
    /// <summary>True when there is no reference or every cell agrees; says on standard error how it went.</summary>
    public static bool Of(IReadOnlyList<string> lines, string? reference)
    {
        if (reference is null)
        {
            return true;
        }

        var expected = File.ReadAllLines(reference);
        var differences = Enumerable
            .Range(0, Math.Max(lines.Count, expected.Length))
            .Where(i => i >= lines.Count || i >= expected.Length || !AreEqual(lines[i], expected[i]))
            .Take(20)
            .ToArray();
        foreach (var i in differences)
        {
            Console.Error.WriteLine($"line {i + 1}: {At(lines, i)} but the reference has {At(expected, i)}");
        }

        Console.Error.WriteLine(
            differences.Length == 0
                ? $"every figure agrees with {Path.GetFileName(reference)} ({expected.Length} lines)"
                : $"DIFFERS from {Path.GetFileName(reference)}"
        );
        return differences.Length == 0;
    }

    private static string At(IReadOnlyList<string> lines, int i) => i < lines.Count ? lines[i] : "nothing";

    private static bool AreEqual(string a, string b) =>
        a == b
        || (
            a.Split(',') is var left
            && b.Split(',') is var right
            && left.Length == right.Length
            && left.Zip(right).All(c => c.First == c.Second || AreEqualNumbers(c.First, c.Second))
        );

    private static bool AreEqualNumbers(string a, string b) =>
        double.TryParse(a, NumberStyles.Float, CultureInfo.InvariantCulture, out var left)
        && double.TryParse(b, NumberStyles.Float, CultureInfo.InvariantCulture, out var right)
        && left.Equals(right);
}
