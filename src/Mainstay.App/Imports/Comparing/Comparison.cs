namespace Mainstay.App.Imports.Comparing;

/// <summary>A version on record that a full file no longer has.</summary>
/// <param name="Id">The version.</param>
/// <param name="LastDay">Its last day; null when it had not begun and is withdrawn.</param>
internal readonly record struct Ending(long Id, DateOnly? LastDay);

/// <summary>What an extract's rows are, beside the facts that they state.</summary>
/// <param name="AsOf">The day it is of.</param>
/// <param name="IsFull">Whether what it no longer has has ended.</param>
/// <param name="NewerExtract">The day of a newer extract of this source that was applied already; null when this is the newest.</param>
/// <param name="RefusedRows">Prints of the refused rows' keys.</param>
/// <param name="HasNamelessRefusals">Whether a refused row cannot be known by its key, so that it may be about any fact.</param>
internal sealed record ExtractScope(
    DateOnly AsOf,
    bool IsFull,
    DateOnly? NewerExtract,
    IReadOnlySet<UInt128> RefusedRows,
    bool HasNamelessRefusals
);

/// <summary>
/// Compares what an extract states with what is on record and decides, fact by fact (contract K5, practice P14). Pure: it
/// writes nothing.
/// </summary>
internal sealed class Comparison
{
    private readonly Drafts _drafts;
    private readonly CurrentFacts _current;
    private readonly ExtractScope _scope;
    private readonly HashSet<int> _notRefreshed = [];
    private readonly int[] _counts = new int[7];

    public Comparison(Drafts drafts, CurrentFacts current, ExtractScope scope)
    {
        (_drafts, _current, _scope) = (drafts, current, scope);
        SettleRefused();
        for (var d = 0; d < drafts.All.Length; d++)
        {
            ref var draft = ref drafts.All[d];
            draft.Decision = draft.Decision == Decision.Refused ? Decision.Refused : Decide(ref draft);
            _counts[(int)draft.Decision]++;
        }

        EndWhatIsGone();
    }

    /// <summary>Versions to mark as replaced.</summary>
    public HashSet<long> Replaced { get; } = [];

    /// <summary>Versions that an undated change ends, the day before the extract's day.</summary>
    public List<long> Superseded { get; } = [];

    /// <summary>What the full file no longer has.</summary>
    public List<Ending> Ended { get; } = [];

    /// <summary>Versions left as they were because a refused row is about them.</summary>
    public List<long> NotRefreshed { get; } = [];

    /// <summary>Facts of the extract's source that were open on its day, before.</summary>
    public int OwnOpen { get; private set; }

    /// <summary>How many drafts got a decision.</summary>
    public int Count(Decision decision) => _counts[(int)decision];

    /// <summary>Whether there is anything to write.</summary>
    public bool ChangesNothing => Count(Decision.New) + Count(Decision.Changed) + Ended.Count == 0;

    private bool IsLate => _scope.NewerExtract is not null;

    private void SettleRefused()
    {
        for (var i = 0; i < _current.All.Length; i++)
        {
            ref var fact = ref _current.All[i];
            if (fact.Standing == Standing.Own && fact.RowKey != 0 && _scope.RefusedRows.Contains(fact.RowKey))
            {
                fact.Settled = true;
                _notRefreshed.Add(i);
                NotRefreshed.Add(fact.Id);
            }
        }
    }

    private Decision Decide(ref Draft draft)
    {
        var first = _current.First(draft.Key);
        if (SameAs(draft, first) is { } same)
        {
            _current.All[same].Settled = true;
            return Decision.Unchanged;
        }

        if (first < 0)
        {
            return AddWhatIsNotOnRecord(ref draft);
        }

        if (IsLate)
        {
            return Decision.KeptNewer;
        }

        return Obstacle(draft, first) ?? TakeThePlace(ref draft, first);
    }

    private int? SameAs(in Draft draft, int first)
    {
        for (var i = first; i >= 0; i = _current.All[i].Next)
        {
            ref readonly var fact = ref _current.All[i];
            var sameDays = draft.Undated
                ? fact.Valid.Contains(_scope.AsOf)
                : fact.Valid == draft.Valid && !fact.EndInferred;
            if (sameDays && fact.Content == draft.Content)
            {
                return i;
            }
        }

        return null;
    }

    private Decision AddWhatIsNotOnRecord(ref Draft draft)
    {
        // The newer extract did not have it, so it had ended by then.
        if (_scope.NewerExtract is { } newer && (draft.Valid.To is null || draft.Valid.To >= newer))
        {
            if (draft.Valid.From >= newer)
            {
                return Decision.KeptNewer;
            }

            draft.Valid = draft.Valid.EndedBy(newer.AddDays(-1));
            draft.EndInferred = true;
        }

        return Decision.New;
    }

    /// <summary>What keeps a draft from being written; null when nothing does.</summary>
    private Decision? Obstacle(in Draft draft, int first)
    {
        for (var i = first; i >= 0; i = _current.All[i].Next)
        {
            ref readonly var fact = ref _current.All[i];
            if (draft.OnlyIfAbsent && fact.Standing != Standing.Own)
            {
                return Decision.Unchanged;
            }

            if (!fact.Valid.Meets(draft.Valid))
            {
                continue;
            }

            if (fact.Standing == Standing.Better)
            {
                return Decision.KeptOther;
            }

            if (fact.Settled && _notRefreshed.Contains(i))
            {
                return Decision.NotRefreshed;
            }
        }

        return null;
    }

    private Decision TakeThePlace(ref Draft draft, int first)
    {
        if (draft.Undated)
        {
            EndBeforeTheNext(ref draft, first);
        }

        var decision = Decision.New;
        for (var i = first; i >= 0; i = _current.All[i].Next)
        {
            ref var fact = ref _current.All[i];
            if (!fact.Valid.Meets(draft.Valid))
            {
                continue;
            }

            decision = Decision.Changed;
            draft.Replaces = i;
            if (draft.Undated && fact.Valid.From < _scope.AsOf)
            {
                Superseded.Add(fact.Id);
            }
            else
            {
                Replaced.Add(fact.Id);
            }

            fact.Settled = true;
        }

        return decision;
    }

    // A state that the record already knows to change on a later day holds until the day before.
    private void EndBeforeTheNext(ref Draft draft, int first)
    {
        for (var i = first; i >= 0; i = _current.All[i].Next)
        {
            var from = _current.All[i].Valid.From;
            if (from > _scope.AsOf)
            {
                draft.Valid = draft.Valid.EndedBy(from.AddDays(-1));
            }
        }
    }

    private void EndWhatIsGone()
    {
        foreach (ref var fact in _current.All)
        {
            var isOpen = fact.Standing == Standing.Own && (fact.Valid.To is null || fact.Valid.To >= _scope.AsOf);
            if (!isOpen)
            {
                continue;
            }

            OwnOpen++;
            if (fact.Settled || !_scope.IsFull || IsLate)
            {
                continue;
            }

            if (_scope.HasNamelessRefusals)
            {
                NotRefreshed.Add(fact.Id);
                continue;
            }

            DateOnly? lastDay = fact.Valid.From < _scope.AsOf ? _scope.AsOf.AddDays(-1) : null;
            Ended.Add(new Ending(fact.Id, lastDay));
        }
    }
}
