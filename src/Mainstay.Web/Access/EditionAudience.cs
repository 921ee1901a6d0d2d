using Mainstay.App.Access;
using Mainstay.App.Reports;
using Mainstay.Core.Access;

namespace Mainstay.Web.Access;

/// <summary>Which editions somebody may open: officers all of them, members those that were made for members (practice P6). A frozen return is for neither: its own page opens it.</summary>
public static class EditionAudience
{
    private const string Members = "members";
    private const string Officers = "officers";

    public static bool IsFor(EditionListed edition, Reader reader) => IsFor(edition.Audience, reader);

    public static bool IsFor(string audience, Reader reader) =>
        audience == Members || (audience == Officers && reader.May(Permission.ReadFigures));
}
