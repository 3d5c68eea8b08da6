namespace WijInDeWijk.Web.Infrastructure.Typing;

/// <summary>This action only saves, and does so while somebody types as well: a step of a draft, a case in the making.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SavesWhileTypingAttribute : Attribute;
