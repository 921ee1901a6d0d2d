namespace Mainstay.Returns.Checking;

/// <summary>What a rule rests on.</summary>
public enum BasisKind
{
    /// <summary>A published source.</summary>
    Published,

    /// <summary>Our reconstruction: sensible, not the department's, and can be switched off.</summary>
    Reconstructed,
}

/// <summary>What a rule rests on.</summary>
/// <param name="Kind">Published, or our reconstruction.</param>
/// <param name="Words">The source.</param>
public sealed record Basis(BasisKind Kind, string Words)
{
    /// <summary>Schemas that public bodies wrote out for the censuses of 2021 to 2025.</summary>
    public static Basis Schemas { get; } =
        new(BasisKind.Published, "Public transcriptions of the layout, 2021 to 2025");

    /// <summary>A validator published for the 2020 to 2021 census.</summary>
    public static Basis Validator { get; } = new(BasisKind.Published, "A published validator of the 2021 census");

    /// <summary>Both of them.</summary>
    public static Basis Both { get; } =
        new(BasisKind.Published, "Public transcriptions of the layout and a published validator of the 2021 census");

    /// <summary>The department's own pages.</summary>
    public static Basis Department { get; } =
        new(BasisKind.Published, "The department says that such a rule exists; its number and words are not known");

    /// <summary>Ours.</summary>
    public static Basis Ours { get; } = new(BasisKind.Reconstructed, "Our reconstruction, not the department's");
}
