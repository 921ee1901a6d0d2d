namespace Mainstay.Returns.Reading;

/// <summary>A place in a file.</summary>
/// <param name="Line">The line, from 1; 0 for what was never in a file.</param>
/// <param name="Column">The character in the line, from 1; 0 likewise.</param>
public readonly record struct Place(int Line, int Column);
