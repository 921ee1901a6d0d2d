using System.Diagnostics.CodeAnalysis;

namespace Mainstay.Core.Results;

/// <summary>A value, or the problems that stopped it; never both.</summary>
/// <typeparam name="T">The value when all went well.</typeparam>
public sealed record Result<T>
    where T : notnull
{
    private Result(T? value, IReadOnlyList<Problem> problems) => (Value, Problems) = (value, problems);

    /// <summary>The value; null when there are problems.</summary>
    public T? Value { get; }

    /// <summary>The problems, in the order of the form or file; empty on success.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>Whether <see cref="Value"/> is there.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsOk => Problems.Count == 0;

    /// <summary>A success.</summary>
    public static implicit operator Result<T>(T value) => new(value, []);

    /// <summary>A refusal with one problem.</summary>
    public static implicit operator Result<T>(Problem problem) => new(default, [problem]);

    /// <summary>A refusal with several problems.</summary>
    /// <param name="problems">At least one.</param>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static Result<T> Refused(IReadOnlyList<Problem> problems) =>
        problems.Count > 0
            ? new(default, problems)
            : throw new ArgumentException("No problems given.", nameof(problems));
}
