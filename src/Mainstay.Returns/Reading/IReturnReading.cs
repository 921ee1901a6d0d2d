namespace Mainstay.Returns.Reading;

/// <summary>What stands in a file where no value can.</summary>
public enum StrayKind
{
    /// <summary>An element that the layout does not have there.</summary>
    Element,

    /// <summary>Text outside every item.</summary>
    Text,
}

/// <summary>What stands in a file where no value can.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Where">The element that it stands in.</param>
/// <param name="Found">The element's name, or the text, cut at 60 characters.</param>
/// <param name="Place">Where it begins.</param>
public sealed record Stray(StrayKind Kind, string Where, string Found, Place Place);

/// <summary>Is told what a reader meets, in the order of the file.</summary>
public interface IReturnReading
{
    /// <summary>A record is complete. The record is filled again afterwards.</summary>
    public void See(ReturnRecord record);

    /// <summary>Something stands where no value can.</summary>
    public void See(Stray stray);
}
