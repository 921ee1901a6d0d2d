namespace Mainstay.Core.Reports;

/// <summary>Whether a figure of an earlier day may be set beside today's.</summary>
public enum Comparability
{
    /// <summary>It may.</summary>
    Comparable,

    /// <summary>The team or service did not exist on the earlier day.</summary>
    New,

    /// <summary>The team or service has changed shape since (practice P15).</summary>
    NotComparable,

    /// <summary>The issued figure used another version of the definition.</summary>
    DefinitionChanged,

    /// <summary>The record holds nobody on the earlier day.</summary>
    NoRecord,
}
