namespace Mainstay.Imports.Typed;

/// <summary>A fault of a row as three numbers; words are made only for what is shown.</summary>
/// <param name="Line">The row's line within its part.</param>
/// <param name="Column">The column's place in the layout.</param>
/// <param name="Rule">The rule that it breaks, by the number that the reader of the file gives it.</param>
public readonly record struct TypedFault(int Line, byte Column, byte Rule);
