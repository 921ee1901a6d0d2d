namespace Mainstay.App.Operations;

/// <summary>Names of the settings that say which council this is.</summary>
public static class CouncilSettings
{
    /// <summary>DfE's three-digit number of the authority, for example 855.</summary>
    public const string AuthorityNumber = "council.authority-number";

    /// <summary>The council's name as its pages print it.</summary>
    public const string Name = "council.name";
}
