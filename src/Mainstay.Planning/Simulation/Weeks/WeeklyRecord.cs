namespace Mainstay.Planning.Simulation.Weeks;

/// <summary>Where a replication's figures of each week are put: a column of a block of several replications.</summary>
internal readonly ref struct WeeklyRecord(Span<float> block, int weeks, int stride, int column)
{
    private readonly Span<float> _block = block;

    /// <summary>Records a figure.</summary>
    public void Set(RecordedMeasure measure, int week, float value) =>
        _block[((int)measure * weeks + week) * stride + column] = value;
}

/// <summary>The measures that are kept of every week of every replication.</summary>
internal enum RecordedMeasure
{
    /// <summary>Filled posts.</summary>
    Headcount,

    /// <summary>Vacant posts with an agency worker at work.</summary>
    Agency,

    /// <summary>Cases held for each filled or covered post.</summary>
    Caseload,

    /// <summary>Pounds: posts, cover and starters of the week.</summary>
    Cost,

    /// <summary>Cases waiting for a worker.</summary>
    Waiting,

    /// <summary>Workers who left in the week.</summary>
    Leavers,
}
