namespace Mainstay.Planning.Simulation.Models;

/// <summary>A post as it stands before week 0.</summary>
public abstract record StartingPost
{
    private StartingPost() { }

    /// <summary>Cases held in the post, 0 or more.</summary>
    public abstract int CasesHeld { get; }

    /// <summary>Somebody is in the post.</summary>
    /// <param name="Grade">Position in <see cref="CouncilModel.Grades"/>.</param>
    /// <param name="TenureWeeks">Weeks since the start of employment, 0 to 5,000.</param>
    /// <param name="Cases">Cases held, 0 to 200.</param>
    public sealed record Filled(int Grade, int TenureWeeks, int Cases) : StartingPost
    {
        /// <inheritdoc/>
        public override int CasesHeld => Cases;
    }

    /// <summary>Vacant, with an agency worker at work.</summary>
    /// <param name="DueWeek">The week in which the next holder starts, 0 or more.</param>
    /// <param name="Cases">Cases held by the agency worker, 0 to 200.</param>
    public sealed record Covered(int DueWeek, int Cases) : StartingPost
    {
        /// <inheritdoc/>
        public override int CasesHeld => Cases;
    }

    /// <summary>Vacant, with no cover coming.</summary>
    /// <param name="DueWeek">The week in which the next holder starts, 0 or more.</param>
    public sealed record Vacant(int DueWeek) : StartingPost
    {
        /// <inheritdoc/>
        public override int CasesHeld => 0;
    }

    /// <summary>Not in the establishment yet.</summary>
    /// <param name="OpensWeek">The week in which the post becomes a vacancy and recruitment begins, 0 or more.</param>
    public sealed record Planned(int OpensWeek) : StartingPost
    {
        /// <inheritdoc/>
        public override int CasesHeld => 0;
    }
}
