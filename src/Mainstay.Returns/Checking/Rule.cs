using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Checking;

/// <summary>A rule of a return: one class, found by its number.</summary>
/// <param name="number">Our own number, never used again, for example S24.</param>
/// <param name="severity">What a finding asks for.</param>
/// <param name="words">What is wanted, in words.</param>
/// <param name="basis">What the rule rests on.</param>
/// <param name="fields">The items that it looks at.</param>
public abstract class Rule(
    string number,
    Severity severity,
    string words,
    Basis basis,
    params IReadOnlyList<Item> fields
)
{
    /// <summary>Our own number, never used again.</summary>
    public string Number => number;

    /// <summary>What a finding asks for.</summary>
    public Severity Severity => severity;

    /// <summary>What is wanted, in words.</summary>
    public string Words => words;

    /// <summary>What the rule rests on.</summary>
    public Basis Basis => basis;

    /// <summary>The items that it looks at; empty when it looks at the file as a whole.</summary>
    public IReadOnlyList<Item> Fields => fields;
}

/// <summary>A rule that judges one record by itself.</summary>
public abstract class RecordRule(
    Block block,
    string number,
    Severity severity,
    string words,
    Basis basis,
    params IReadOnlyList<Item> fields
) : Rule(number, severity, words, basis, fields)
{
    /// <summary>The block whose records it judges.</summary>
    public Block Block => block;

    /// <summary>Judges a record.</summary>
    /// <param name="record">The record; it is filled again afterwards.</param>
    /// <param name="context">The year and the settings.</param>
    /// <param name="found">Takes what is found.</param>
    public abstract void Check(ReturnRecord record, CheckContext context, Findings found);
}

/// <summary>A rule that judges records against each other, or the file as a whole.</summary>
public abstract class FileRule(
    string number,
    Severity severity,
    string words,
    Basis basis,
    params IReadOnlyList<Item> fields
) : Rule(number, severity, words, basis, fields)
{
    /// <summary>Begins judging one file: what must be remembered between records is in the check, never in the rule.</summary>
    public abstract FileCheck Begin(CheckContext context);
}

/// <summary>One file being judged by a <see cref="FileRule"/>.</summary>
public abstract class FileCheck
{
    /// <summary>A record has been read; it is filled again afterwards.</summary>
    public virtual void See(ReturnRecord record, Findings found) { }

    /// <summary>The file is at its end.</summary>
    public virtual void End(Findings found) { }
}

/// <summary>A rule about what stands in a file where no value can.</summary>
public abstract class StrayRule(StrayKind kind, string number, Severity severity, string words, Basis basis)
    : Rule(number, severity, words, basis)
{
    /// <summary>What it finds.</summary>
    public StrayKind Kind => kind;

    /// <summary>Whether it finds this one.</summary>
    public virtual bool Finds(Stray stray) => stray.Kind == kind;
}
