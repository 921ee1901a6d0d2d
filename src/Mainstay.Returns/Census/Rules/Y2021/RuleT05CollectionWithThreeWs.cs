using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>T05: the collection is CSWW; CSWWW is read as well.</summary>
internal sealed class RuleT05CollectionWithThreeWs()
    : RecordRule(
        HeaderItem.Collected,
        "T05",
        Severity.Query,
        "The collection is CSWW; CSWWW is read as well",
        Basis.Validator,
        HeaderItem.Collection
    )
{
    public override void Check(ReturnRecord header, CheckContext context, Findings found)
    {
        if (header.Is(HeaderItem.Collection, "CSWWW"u8))
        {
            found.At(header, HeaderItem.Collection);
        }
    }
}
