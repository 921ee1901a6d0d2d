namespace Mainstay.Web.Downloads;

/// <summary>Names of files to download.</summary>
internal static class DownloadName
{
    /// <summary>Letters, digits and <c>. - _</c> only: no name of ours or of a team can lead a browser astray.</summary>
    public static string Plain(string fileName) =>
        string.Concat(fileName.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '-'));
}
