namespace Mainstay.Cli;

/// <summary>A command line that cannot be carried out as it stands; the message says what to do.</summary>
public sealed class RefusedException : Exception
{
    /// <summary>Refused without more words.</summary>
    public RefusedException()
        : this("Refused.") { }

    /// <summary>Refused, saying what was found and what is wanted.</summary>
    public RefusedException(string message)
        : base(message) { }

    /// <summary>Refused because of something beneath.</summary>
    public RefusedException(string message, Exception inner)
        : base(message, inner) { }
}
