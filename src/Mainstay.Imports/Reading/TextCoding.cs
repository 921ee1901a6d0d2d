namespace Mainstay.Imports.Reading;

/// <summary>How the bytes of a text file are written.</summary>
internal enum TextCoding
{
    /// <summary>Nothing above ASCII so far: UTF-8 or Windows-1252, which the first other byte will tell.</summary>
    Ascii,
    Utf8,
    Utf8WithMark,
    Windows1252,
    Utf16LittleEndian,
    Utf16BigEndian,
}
