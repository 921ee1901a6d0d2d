using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Checking;

/// <summary>What the checking of one return gave.</summary>
/// <param name="Refused">Why the file is no XML that a return may be; null when it was read to its end.</param>
/// <param name="Records">How many records were read, by block name.</param>
/// <param name="Findings">What the rules found, in the order of the file; of each rule at most so many are kept.</param>
/// <param name="Counts">How many findings each rule had, kept or not; rules without one are not in it.</param>
public sealed record CheckResult(
    RefusedXmlException? Refused,
    IReadOnlyDictionary<string, int> Records,
    IReadOnlyList<Finding> Findings,
    IReadOnlyDictionary<string, int> Counts
)
{
    /// <summary>Rules by number, of those applied.</summary>
    public IReadOnlyDictionary<string, Severity> Severities { get; init; } = new Dictionary<string, Severity>();

    /// <summary>Findings in all, kept or not.</summary>
    public int All => Counts.Values.Sum();

    /// <summary>Findings of rules that are errors, kept or not.</summary>
    public int Errors => Counts.Where(c => Severities.GetValueOrDefault(c.Key) == Severity.Error).Sum(c => c.Value);
}

/// <summary>Runs rules over a return, a record at a time.</summary>
public sealed class ReturnCheck : IReturnReading
{
    /// <summary>How many findings of one rule are kept when nothing else is said.</summary>
    public const int KeptOfEachRule = 10_000;

    private readonly CheckContext _context;
    private readonly Dictionary<Block, RecordRule[]> _byBlock;
    private readonly (FileRule Rule, FileCheck Check)[] _files;
    private readonly StrayRule[] _strays;
    private readonly Findings _found;
    private readonly Dictionary<string, int> _records = [];
    private readonly Dictionary<string, Severity> _severities;

    private ReturnCheck(IReadOnlyList<Rule> rules, CheckContext context, Item? person, int kept)
    {
        _context = context;
        _byBlock = rules.OfType<RecordRule>().GroupBy(r => r.Block).ToDictionary(g => g.Key, g => g.ToArray());
        _files = [.. rules.OfType<FileRule>().Select(r => (r, r.Begin(context)))];
        _strays = [.. rules.OfType<StrayRule>()];
        _found = new(kept, person);
        _severities = rules.ToDictionary(r => r.Number, r => r.Severity);
    }

    /// <summary>Checks a file as a stream. No file makes it throw: one that cannot be read is refused, with the place.</summary>
    /// <param name="xml">The file.</param>
    /// <param name="root">Its layout.</param>
    /// <param name="rules">The rules to be applied.</param>
    /// <param name="context">The year and the settings.</param>
    /// <param name="person">The item by which a record names its person; null when none does.</param>
    /// <param name="kept">How many findings of one rule are kept.</param>
    public static CheckResult Of(
        Stream xml,
        Layout root,
        IReadOnlyList<Rule> rules,
        CheckContext context,
        Item? person = null,
        int kept = KeptOfEachRule
    )
    {
        var check = new ReturnCheck(rules, context, person, kept);
        try
        {
            ReturnReader.Read(xml, root, check);
            return check.End();
        }
        catch (RefusedXmlException refused)
        {
            return check.Result(refused);
        }
    }

    /// <summary>Checks records that are in memory.</summary>
    /// <param name="records">Every record, in the order of the file.</param>
    /// <param name="rules">The rules to be applied.</param>
    /// <param name="context">The year and the settings.</param>
    /// <param name="person">The item by which a record names its person; null when none does.</param>
    public static CheckResult Of(
        IEnumerable<ReturnRecord> records,
        IReadOnlyList<Rule> rules,
        CheckContext context,
        Item? person = null
    )
    {
        var check = new ReturnCheck(rules, context, person, int.MaxValue);
        foreach (var record in records)
        {
            check.See(record);
        }

        return check.End();
    }

    /// <inheritdoc/>
    public void See(ReturnRecord record)
    {
        _records[record.Block.Name] = record.Ordinal;
        foreach (var rule in _byBlock.GetValueOrDefault(record.Block, []))
        {
            rule.Check(record, _context, _found.Of(rule));
        }

        foreach (var (rule, check) in _files)
        {
            check.See(record, _found.Of(rule));
        }
    }

    /// <inheritdoc/>
    public void See(Stray stray)
    {
        foreach (var rule in _strays.Where(r => r.Finds(stray)))
        {
            _found.Of(rule).InFile(null, stray.Found, $"{rule.Words} (in {stray.Where})", place: stray.Place);
        }
    }

    private CheckResult End()
    {
        foreach (var (rule, check) in _files)
        {
            check.End(_found.Of(rule));
        }

        return Result(refused: null);
    }

    private CheckResult Result(RefusedXmlException? refused) =>
        new(refused, _records, _found.Kept, _found.Counts) { Severities = _severities };
}
