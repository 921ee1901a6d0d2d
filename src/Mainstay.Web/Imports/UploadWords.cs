using Mainstay.App.Imports;
using Mainstay.Web.Display;

namespace Mainstay.Web.Imports;

/// <summary>How far work on a file is, in words.</summary>
public static class UploadWords
{
    public static string Progress(ImportProgress? progress) =>
        progress switch
        {
            null => "Waiting to begin",
            { Of: { } of } => $"{Words.Capital(progress.Step)}: {progress.Rows:N0} of {of:N0} rows",
            _ => $"{Words.Capital(progress.Step)}: {progress.Rows:N0} rows",
        };
}
