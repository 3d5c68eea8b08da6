namespace WijInDeWijk.Web.Features.Submissions.Withdrawal;

/// <summary>What its teller does to a story.</summary>
public enum StoryEnd
{
    /// <summary>Its words stay, for editors, until their period is over.</summary>
    Withdrawn,

    /// <summary>No word of its teller stays.</summary>
    Erased,
}
