using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>T06: the year is the one that is being checked.</summary>
internal sealed class RuleT06YearOfTheCensus()
    : RecordRule(
        HeaderItem.Collected,
        "T06",
        Severity.Error,
        "The year is the one that is being checked",
        Basis.Ours,
        HeaderItem.Year,
        HeaderItem.ReferenceDate
    )
{
    public override void Check(ReturnRecord header, CheckContext context, Findings found)
    {
        if (header.Has(HeaderItem.Year) && header.Text(HeaderItem.Year)!.Trim() != context.Year.ToString())
        {
            found.At(header, HeaderItem.Year, $"{context.Year}");
        }

        if (header.Has(HeaderItem.ReferenceDate) && header.Day(HeaderItem.ReferenceDate) != context.LastDay)
        {
            found.At(header, HeaderItem.ReferenceDate, $"{context.LastDay:yyyy-MM-dd}");
        }
    }
}
