namespace Mainstay.Planning.Survival;

/// <summary>What a Cox model explains leaving by: named columns of numbers, one value for each row.</summary>
public sealed class Covariates
{
    /// <summary>Takes columns.</summary>
    /// <param name="names">One for each column, different from one another.</param>
    /// <param name="columns">As many, all as long as the data; finite.</param>
    /// <exception cref="ArgumentException">Names and columns do not fit, or a value is not finite.</exception>
    public Covariates(IReadOnlyList<string> names, IReadOnlyList<double[]> columns)
    {
        if (names.Count == 0 || names.Count != columns.Count || names.Distinct().Count() != names.Count)
        {
            throw new ArgumentException(
                "There must be at least one covariate, each with its own name and column.",
                nameof(names)
            );
        }

        foreach (var (name, column) in names.Zip(columns))
        {
            if (column.Length != columns[0].Length || !Array.TrueForAll(column, double.IsFinite))
            {
                throw new ArgumentException($"Covariate '{name}' must have one number for each row.", nameof(columns));
            }
        }

        (Names, Columns) = (names, columns);
    }

    /// <summary>The columns' names.</summary>
    public IReadOnlyList<string> Names { get; }

    internal IReadOnlyList<double[]> Columns { get; }
}
