using Mainstay.Core.Caseload.Allocating;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mainstay.Store.Caseload;

/// <summary>One decision about one case: who, to whom, why, and what is owed after it. Codes only, no free text.</summary>
public sealed class AllocationDecisionRow
{
    public long Id { get; init; }

    public required DecisionKind Kind { get; init; }

    public required DecisionState State { get; set; }

    public required string Case { get; init; }

    /// <summary>The case while the decision holds it, else null: unique, so that two managers cannot give one case twice.</summary>
    public string? HeldCase { get; set; }

    /// <summary>The worker whom it is given to.</summary>
    public required string Worker { get; init; }

    /// <summary>The worker's team.</summary>
    public string? Team { get; init; }

    /// <summary>Who led it before; null when nobody did.</summary>
    public string? FromWorker { get; init; }

    public required DateOnly StartsOn { get; set; }

    /// <summary>The last day of a cover; null while open and for other kinds.</summary>
    public DateOnly? EndsOn { get; set; }

    /// <summary>What the gate asked for.</summary>
    public required int Level { get; init; }

    /// <summary>What the gate said, a line each.</summary>
    public required string Warnings { get; init; }

    public string? Reason { get; set; }

    public bool IsUrgent { get; init; }

    /// <summary>The level of the tree through which the allocating manager reaches the team: a second look comes from above it.</summary>
    public string? DecidedFor { get; init; }

    /// <summary>Who decided, as the ledger names them; null for what was made outside until somebody gives the reason.</summary>
    public string? DecidedBy { get; set; }

    public required DateTime DecidedAtUtc { get; init; }

    /// <summary>Whether the receiving manager's acceptance is owed or was given.</summary>
    public bool NeedsAcceptance { get; init; }

    public string? AcceptedBy { get; set; }

    /// <summary>The last day for the second look; null when none is owed.</summary>
    public DateOnly? SecondLookBy { get; init; }

    public string? SecondPerson { get; set; }

    public DateTime? SecondAtUtc { get; set; }

    public bool? SecondConfirms { get; set; }

    /// <summary>The day on which the manager talked it over with the worker: never the worker's view.</summary>
    public DateOnly? DiscussedOn { get; set; }

    /// <summary>The worker's own view; null while not given.</summary>
    public string? View { get; set; }

    /// <summary>The codes of conditions or of the concern, comma between; null when none.</summary>
    public string? ViewCodes { get; set; }

    /// <summary>Whom a concern goes to.</summary>
    public string? ConcernTo { get; set; }

    public DateTime? ViewAtUtc { get; set; }

    /// <summary>The coded answer to a concern; null while unanswered.</summary>
    public string? Answer { get; set; }

    public string? AnsweredBy { get; set; }

    /// <summary>The plan of cover or reallocation that it belongs to; null when to none.</summary>
    public long? Plan { get; init; }

    public DateOnly? JointVisitOn { get; set; }

    public bool JointVisitDone { get; set; }

    /// <summary>The involvement of the extract for one made outside; null for others.</summary>
    public string? Involvement { get; init; }

    /// <summary>Grows with every change, so that nobody writes over what they have not seen.</summary>
    public int Version { get; set; }

    /// <summary>The decision as it stands.</summary>
    public AllocationDecision Read() =>
        new()
        {
            Id = Id,
            Kind = Kind,
            State = State,
            Case = Case,
            HeldCase = HeldCase,
            Worker = Worker,
            Team = Team,
            FromWorker = FromWorker,
            StartsOn = StartsOn,
            EndsOn = EndsOn,
            Level = Level,
            Warnings = Warnings,
            Reason = Reason,
            IsUrgent = IsUrgent,
            DecidedFor = DecidedFor,
            DecidedBy = DecidedBy,
            DecidedAtUtc = DecidedAtUtc,
            NeedsAcceptance = NeedsAcceptance,
            AcceptedBy = AcceptedBy,
            SecondLookBy = SecondLookBy,
            SecondPerson = SecondPerson,
            SecondAtUtc = SecondAtUtc,
            SecondConfirms = SecondConfirms,
            DiscussedOn = DiscussedOn,
            View = View,
            ViewCodes = ViewCodes,
            ConcernTo = ConcernTo,
            ViewAtUtc = ViewAtUtc,
            Answer = Answer,
            AnsweredBy = AnsweredBy,
            Plan = Plan,
            JointVisitOn = JointVisitOn,
            JointVisitDone = JointVisitDone,
            Involvement = Involvement,
            Version = Version,
        };

    private sealed class Mapping : IEntityTypeConfiguration<AllocationDecisionRow>
    {
        public void Configure(EntityTypeBuilder<AllocationDecisionRow> builder)
        {
            builder.ToTable(
                "allocation_decisions",
                t =>
                    t.HasCheckConstraint(
                        "ck_allocation_decisions_second_person",
                        "second_person IS NULL OR decided_by IS NULL OR second_person <> decided_by"
                    )
            );
            builder.HasKey(d => d.Id).HasName("pk_allocation_decisions");
            foreach (var property in builder.Metadata.GetProperties())
            {
                property.SetColumnName(
                    System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(
                        property.Name.Replace("Utc", "", StringComparison.Ordinal)
                    )
                );
            }

            builder.Property(d => d.Case).HasColumnName("case_ref");
            builder.Property(d => d.Version).IsConcurrencyToken();
            builder.HasIndex(d => d.HeldCase).IsUnique().HasDatabaseName("ux_allocation_decisions_held_case");
            builder.HasIndex(d => d.Involvement).IsUnique().HasDatabaseName("ux_allocation_decisions_involvement");
            builder.HasIndex(d => new { d.State, d.StartsOn }).HasDatabaseName("ix_allocation_decisions_state");
            builder.HasIndex(d => d.Worker).HasDatabaseName("ix_allocation_decisions_worker");
            builder.HasIndex(d => d.Plan).HasDatabaseName("ix_allocation_decisions_plan");
            builder
                .HasOne<HandoverPlanRow>()
                .WithMany()
                .HasForeignKey(d => d.Plan)
                .HasConstraintName("fk_allocation_decisions_plan")
                .OnDelete(DeleteBehavior.Restrict);
        }
    }
}
