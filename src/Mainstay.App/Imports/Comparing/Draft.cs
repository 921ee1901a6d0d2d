using Mainstay.Core.Time;

namespace Mainstay.App.Imports.Comparing;

/// <summary>What is to become of a fact that the extract states.</summary>
internal enum Decision : byte
{
    /// <summary>On record as it stands.</summary>
    Unchanged,

    /// <summary>To be added; nothing was on record for its days.</summary>
    New,

    /// <summary>To be added in place of what is on record.</summary>
    Changed,

    /// <summary>Left: the record knows it from a newer extract.</summary>
    KeptNewer,

    /// <summary>Left: a source that knows better states it otherwise.</summary>
    KeptOther,

    /// <summary>Left: a refused row is about the same fact.</summary>
    NotRefreshed,

    /// <summary>Its row was refused after it was read.</summary>
    Refused,
}

/// <summary>A fact that the extract states, without its texts.</summary>
internal struct Draft
{
    public UInt128 Key;
    public UInt128 Content;
    public int Row;

    /// <summary>For a change: the place in <see cref="CurrentFacts"/> of what it takes the place of.</summary>
    public int Replaces;
    public DateRange Valid;

    /// <summary>Whether the row gave no days of its own, so that it is so from the extract's day on.</summary>
    public bool Undated;
    public bool OnlyIfAbsent;
    public bool EndInferred;
    public Decision Decision;
}
