// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <libxml/tree.h>

/// Small readings of libxml2's tree. All of them walk without recursion: depth costs nothing.
namespace legation::load::html {

enum class Into { Children, Siblings };

/// The node after `node` in the order of the page, null at its end; with Siblings its children are passed over.
xmlNode *next(const xmlNode *node, Into into);

/// The lower-case name of an element; empty for other nodes.
QByteArrayView nameOf(const xmlNode *node);
/// The value of an attribute; empty if it has none.
QByteArray attribute(const xmlNode *element, const char *name);

/// Whether an element holds no article text: scripts, forms, navigation, headers and footers, told by name, role or
/// class.
bool isPassedOver(const xmlNode *element);

/// The same of the element or one around it.
bool isInsidePassedOver(const xmlNode *element);

/// The text of a node as a browser shows it: white space is one space (none between Han characters broken over two
/// lines), a block is a line of its own, and so is a row of a table.
QString textOf(const xmlNode *node);

} // namespace legation::load::html
