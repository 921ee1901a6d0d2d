using Mainstay.Imports.Reading;

namespace Mainstay.Imports;

/// <summary>Reads a council's extract as the rows of one source.</summary>
public static class ExtractReader
{
    /// <summary>
    /// Opens an extract: finds out how it is written, where its header is and which column is which. Rows are then read as they
    /// are asked for; nothing of a column that the source does not have is ever made into text.
    /// </summary>
    /// <param name="content">The file; left open. It needs no length and is read once, forward.</param>
    /// <param name="fileName">Its name, for messages only.</param>
    /// <param name="layout">The source.</param>
    /// <param name="mapping">How the council's own headers and codes are meant; <see cref="ColumnMapping.None"/> for none.</param>
    /// <param name="limits">How much is read before the file is refused.</param>
    public static Extract Read(
        Stream content,
        string fileName,
        SourceLayout layout,
        ColumnMapping mapping,
        ReadLimits limits
    )
    {
        var unknown = MappingFindings(layout, mapping).ToList();
        if (unknown.Count > 0)
        {
            return Extract.Refused(unknown);
        }

        var (file, refusal) = OpenedFile.Open(content, fileName, layout, mapping, limits);
        if (file is null)
        {
            return Extract.Refused(refusal!);
        }

        var findings = file.Header.Findings(mapping).ToList();
        if (findings.Count == 0 && !file.Table.NextFilled())
        {
            findings.Add(file.Table.Fault ?? NoRows(file.Header));
        }

        return findings.Count > 0
            ? Extract.Refused(findings)
            : new Extract([], file.Header.Dropped, RowReader.Rows(file, mapping, limits));
    }

    private static RowFinding NoRows(HeaderRow header) =>
        new(
            0,
            null,
            "file.rows.none",
            $"a header on line {header.Line} and no row below it",
            "At least one row of data"
        );

    private static IEnumerable<RowFinding> MappingFindings(SourceLayout layout, ColumnMapping mapping) =>
        mapping
            .Columns.Values.Concat(mapping.Codes.Keys)
            .Concat(mapping.Constants.Keys)
            .Distinct()
            .Where(name => !layout.Has(name))
            .Select(name => new RowFinding(
                0,
                name,
                "mapping.column.unknown",
                name,
                $"In the mapping, columns of {layout.Name}: {string.Join(", ", layout.Columns.Select(c => c.Name))}"
            ));
}
