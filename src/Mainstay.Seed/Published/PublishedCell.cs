namespace Mainstay.Seed.Published;

/// <summary>A cell of DfE's table as printed: a number, or one of <c>z x u c low</c>.</summary>
public readonly record struct PublishedCell(string Text)
{
    /// <summary>The number; null for a symbol.</summary>
    public decimal? Number => decimal.TryParse(Text, out var number) ? number : null;

    /// <summary>Above 0 and rounds to 0.</summary>
    public bool IsLow => Text == "low";

    /// <summary>Of low reliability: the figure is free.</summary>
    public bool IsUnreliable => Text == "u";

    /// <summary>Whether the cell says nothing about our figure.</summary>
    public bool IsFree => Number is null && !IsLow;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
