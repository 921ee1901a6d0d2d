namespace Mainstay.Core.Caseload;

/// <summary>A department or team as the case system knows it, and the team that it is. Key: its id there. The council's tree is <c>teams</c> (contract K6).</summary>
/// <param name="Name">Its name in the case system.</param>
/// <param name="Parent">Id there of the department above; null at the top.</param>
/// <param name="Team">The key of the team that it is; null while nobody has said which.</param>
public sealed record Department(string Name, string? Parent = null, string? Team = null);
