namespace Mainstay.Returns.Reading;

/// <summary>The file is no XML that a return may be: not well formed, or hostile. Nothing of it is judged.</summary>
public sealed class RefusedXmlException : Exception
{
    /// <summary>A refusal.</summary>
    /// <param name="place">Where.</param>
    /// <param name="reason">What was found and what is wanted.</param>
    public RefusedXmlException(Place place, string reason)
        : base($"line {place.Line}, column {place.Column}: {reason}")
    {
        Place = place;
        Reason = reason;
    }

    /// <summary>Where.</summary>
    public Place Place { get; }

    /// <summary>What was found and what is wanted.</summary>
    public string Reason { get; }
}
