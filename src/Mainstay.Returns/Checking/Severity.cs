namespace Mainstay.Returns.Checking;

/// <summary>What a finding asks for.</summary>
public enum Severity
{
    /// <summary>The return cannot be authorised with it: it is put right.</summary>
    Error,

    /// <summary>It may be true: it is put right or explained, and the explanation goes with the return.</summary>
    Query,
}
