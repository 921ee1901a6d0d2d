using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Layouts;

/// <summary>The items of the header.</summary>
public static class HeaderItem
{
    /// <summary>The collection: CSWW.</summary>
    public static Item Collection { get; } = new("Collection", "collection", ItemForm.Text);

    /// <summary>The year in which the census ends.</summary>
    public static Item Year { get; } = new("Year", "year", ItemForm.Whole);

    /// <summary>30 September of the year.</summary>
    public static Item ReferenceDate { get; } = new("ReferenceDate", "reference date", ItemForm.Date);

    /// <summary>What is collected, and for when.</summary>
    public static Block Collected { get; } = new("CollectionDetails", null, Collection, Year, ReferenceDate);

    /// <summary>L, for a local authority.</summary>
    public static Item SourceLevel { get; } = new("SourceLevel", "source level", ItemForm.Text);

    /// <summary>The authority's three digits.</summary>
    public static Item Authority { get; } =
        new(
            "LEA",
            "authority",
            new("three digits", v => v.Length == 3 && !v.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        );

    /// <summary>The program that wrote the file.</summary>
    public static Item Software { get; } = new("SoftwareCode", "software", ItemForm.Text);

    /// <summary>When it was written.</summary>
    public static Item WrittenAt { get; } =
        new("DateTime", "date and time", new("yyyy-mm-ddThh:mm:ss", Values.IsInstant));

    /// <summary>Who sends it. Other collections have more items here, which are read past.</summary>
    public static Block Source { get; } =
        new(
            "Source",
            null,
            SourceLevel,
            Authority,
            Software,
            new Item("Release", "release", ItemForm.Text),
            new Item("SerialNo", "serial number", ItemForm.Text),
            WrittenAt
        );
}
