namespace Mainstay.Returns.Checking;

/// <summary>The rules of one year: the last year's, less those withdrawn, plus the new and the changed.</summary>
public sealed class RuleSet
{
    private RuleSet(IReadOnlyList<Rule> rules) => Rules = rules;

    /// <summary>No rule.</summary>
    public static RuleSet Empty { get; } = new([]);

    /// <summary>The rules, in order of number.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The next year's rules.</summary>
    /// <param name="withdrawn">Numbers that no longer hold.</param>
    /// <param name="added">Rules that are new, or changed when their number is also withdrawn.</param>
    /// <exception cref="ArgumentException">A withdrawn number is not there, or a number is given twice.</exception>
    public RuleSet Next(IReadOnlyList<string> withdrawn, params IReadOnlyList<Rule> added)
    {
        foreach (var number in withdrawn)
        {
            if (Find(number) is null)
            {
                throw new ArgumentException($"{number} is withdrawn and was never there.", nameof(withdrawn));
            }
        }

        var next = Rules.Where(r => !withdrawn.Contains(r.Number)).Concat(added).OrderBy(r => r.Number).ToArray();
        var twice = next.GroupBy(r => r.Number).FirstOrDefault(g => g.Count() > 1);
        return twice is null ? new(next) : throw new ArgumentException($"{twice.Key} is there twice.", nameof(added));
    }

    /// <summary>The rule of a number; null when the year has none.</summary>
    public Rule? Find(string number) => Rules.FirstOrDefault(r => r.Number == number);

    /// <summary>The rules that a council's settings leave on.</summary>
    public IReadOnlyList<Rule> On(CheckSettings settings) =>
        [
            .. Rules.Where(r =>
                !settings.SwitchedOff.Contains(r.Number)
                && (settings.AppliesReconstructed || r.Basis.Kind != BasisKind.Reconstructed)
            ),
        ];
}
